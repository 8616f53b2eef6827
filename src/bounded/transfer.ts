import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import type { MergedProject } from '../merge-project.ts';
import type { SourceDocument, UnderstoodDocument } from '../model/source-document.ts';

/** A message without its class, which threads do not hand on. */
type PlainMessage = Omit<VFileMessage, 'ancestors' | 'cause' | 'stack'>;

interface PlainFile extends Pick<VFile, 'cwd' | 'history' | 'value' | 'data'> {
  readonly messages: readonly PlainMessage[];
}

/** A document as it can be handed to another thread. */
export type Plain<Document extends UnderstoodDocument> = Omit<Document, 'file'> & {
  readonly file: PlainFile;
};

/** A merged project as one thread hands it to another: what has a class is taken apart. */
export interface PlainMerged extends Omit<MergedProject, 'documents' | 'messages' | 'prefaces'> {
  readonly documents: readonly Plain<UnderstoodDocument>[];
  readonly prefaces: readonly (readonly [path: string, Plain<SourceDocument>])[];
  readonly messages: readonly PlainMessage[];
}

export function toPlain({ documents, messages, prefaces, ...merged }: MergedProject): PlainMerged {
  return {
    ...merged,
    documents: documents.map((document) => plainDocument(document)),
    prefaces: [...prefaces].map(([path, document]) => [path, plainDocument(document)]),
    messages: messages.map(plainMessage),
  };
}

export function fromPlain({ documents, messages, prefaces, ...merged }: PlainMerged): MergedProject {
  return {
    ...merged,
    documents: documents.map((document) => wholeDocument(document)),
    prefaces: new Map(prefaces.map(([path, document]) => [path, wholeDocument(document)])),
    messages: messages.map(wholeMessage),
  };
}

/** With a plain file in the place of its own. */
export function plainDocument<Document extends UnderstoodDocument>({
  file,
  ...document
}: Document): Plain<Document> {
  const { cwd, history, value, data, messages } = file;
  return { ...document, file: { cwd, history, value, data, messages: messages.map(plainMessage) } };
}

/** What `plainDocument` took apart. */
export function wholeDocument<Document extends { readonly file: PlainFile }>({
  file: { messages, history, ...file },
  ...document
}: Document): Omit<Document, 'file'> & { readonly file: VFile } {
  const whole = new VFile(file);
  whole.history.splice(0, whole.history.length, ...history);
  whole.messages.push(...messages.map(wholeMessage));
  return { ...document, file: whole };
}

/** `message` and `name` (the place, as `String` prints it) are no fields that a copy takes along. */
function plainMessage(message: VFileMessage): PlainMessage {
  const { ancestors: _, cause: __, stack: ___, ...fields } = message;
  return { ...fields, message: message.message, name: message.name };
}

function wholeMessage(fields: PlainMessage): VFileMessage {
  return Object.assign(new VFileMessage(fields.reason), fields);
}
