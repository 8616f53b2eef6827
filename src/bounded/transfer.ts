import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { MergedProject } from '../merge-project.ts';
import type { SourceDocument } from '../model/source-document.ts';

/** A message without its class, which threads do not hand on. */
type PlainMessage = Omit<VFileMessage, 'ancestors' | 'cause' | 'stack'>;

interface PlainDocument extends Omit<SourceDocument, 'file'> {
  readonly file: Pick<VFile, 'cwd' | 'history' | 'value' | 'data'> & {
    readonly messages: readonly PlainMessage[];
  };
}

/** A merged project as one thread hands it to another: what has a class is taken apart. */
export interface PlainMerged extends Omit<MergedProject, 'documents' | 'messages'> {
  readonly documents: readonly PlainDocument[];
  readonly messages: readonly PlainMessage[];
}

export function toPlain({ documents, messages, ...merged }: MergedProject): PlainMerged {
  return {
    ...merged,
    documents: documents.map(({ file, ...document }) => ({
      ...document,
      file: {
        cwd: file.cwd,
        history: file.history,
        value: file.value,
        data: file.data,
        messages: file.messages.map(plainMessage),
      },
    })),
    messages: messages.map(plainMessage),
  };
}

export function fromPlain({ documents, messages, ...merged }: PlainMerged): MergedProject {
  return {
    ...merged,
    documents: documents.map(({ file: { messages: own, history, ...file }, ...document }) => {
      const whole = new VFile(file);
      whole.history.splice(0, whole.history.length, ...history);
      whole.messages.push(...own.map(wholeMessage));
      return { ...document, file: whole };
    }),
    messages: messages.map(wholeMessage),
  };
}

/** `message` and `name` (the place, as `String` prints it) are no fields that a copy takes along. */
function plainMessage(message: VFileMessage): PlainMessage {
  const { ancestors: _, cause: __, stack: ___, ...fields } = message;
  return { ...fields, message: message.message, name: message.name };
}

function wholeMessage(fields: PlainMessage): VFileMessage {
  return Object.assign(new VFileMessage(fields.reason), fields);
}
