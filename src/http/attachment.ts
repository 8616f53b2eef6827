/** What is downloaded is kept as a file, never shown as a page of the server that gives it. */
export function attachment(file: string, bytes: Uint8Array): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${file.replace(/[^\w.-]/g, '_')}"`,
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
    },
  });
}
