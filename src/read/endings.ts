/** Endings of the files of each format. */
export const endings = {
  markdown: ['.md', '.markdown', '.mdown', '.mkd', '.mdx', '.qmd', '.rmd'],
  notebook: ['.ipynb'],
  html: ['.html', '.htm', '.xhtml'],
  table: ['.csv', '.tsv'],
  subtitles: ['.vtt', '.srt'],
  data: ['.json', '.jsonl', '.ndjson', '.yml', '.yaml'],
};

/** Endings of the documents that are archives. */
export const archiveEndings: readonly string[] = ['.docx', '.odt', '.xlsx', '.ods', '.apkg'];

/** Endings of the files that are documents, wherever a folder is looked through. */
export const readableEndings: readonly string[] = [
  ...Object.values(endings).flat(),
  '.txt',
  ...archiveEndings,
];
