import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { say } from '../store.ts';
import { words } from '../words/words.ts';

/** A file and where it stood in what was dropped. */
export interface Dropped {
  readonly file: File;
  readonly path: string;
}

/** A place to drop files and folders on, or to choose them. */
export function DropZone({
  onFiles,
  isFirst = false,
  children,
}: {
  /** Whether there is nothing else to be done where it stands. */
  readonly isFirst?: boolean;
  readonly onFiles: (files: readonly Dropped[]) => void;
  readonly children: ComponentChildren;
}) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const taken = (input: HTMLInputElement | null) => {
    const found = [...(input?.files ?? [])];
    if (found.length > 0)
      onFiles(found.map((file) => ({ file, path: file.webkitRelativePath || file.name })));
    if (input) input.value = '';
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its buttons beside it.
    <div
      class={`drop ${over ? 'is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        droppedFiles(event.dataTransfer)
          .then((found) => found.length > 0 && onFiles(found))
          // What the system does not let be read is told in the browser's words.
          .catch((error: Error) => say(error.message, true));
      }}
    >
      {children}
      <p class="drop-acts">
        <button type="button" class={isFirst ? 'main' : 'plain'} onClick={() => files.current?.click()}>
          {words.chooseFiles}
        </button>
        <button type="button" class="plain" onClick={() => folder.current?.click()}>
          {words.chooseFolder}
        </button>
      </p>
      <input
        ref={files}
        class="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={words.chooseFiles}
        onChange={() => taken(files.current)}
      />
      <input
        ref={folder}
        class="unseen"
        type="file"
        tabIndex={-1}
        aria-label={words.chooseFolder}
        {...{ webkitdirectory: true }}
        onChange={() => taken(folder.current)}
      />
    </div>
  );
}

/** Files of a drop; folders are gone through. */
async function droppedFiles(data: DataTransfer | null): Promise<readonly Dropped[]> {
  const entries = [...(data?.items ?? [])]
    .map((item) => item.webkitGetAsEntry())
    .filter((one) => one !== null);
  if (entries.length === 0) return [...(data?.files ?? [])].map((file) => ({ file, path: file.name }));
  return (await Promise.all(entries.map(filesIn))).flat();
}

async function filesIn(entry: FileSystemEntry): Promise<readonly Dropped[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail));
    return [{ file, path: entry.fullPath.replace(/^\//, '') }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  // A reader gives a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) break;
    found.push(...some);
  }
  return (await Promise.all(found.map(filesIn))).flat();
}
