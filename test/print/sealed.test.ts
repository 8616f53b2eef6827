import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPress } from '../../src/print/print.ts';
import { readPdf } from '../helpers/read-pdf.ts';

let server: Server;
let address: string;
let connections = 0;

beforeAll(async () => {
  server = createServer((_, response) => response.end('leaked'));
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

/** A page that tries to fetch in every way that HTML, CSS, SVG and scripts know. */
function hostile(base: string): string {
  let count = 0;
  const url = () => `${base}/${++count}`;
  return `<!doctype html><html lang="en"><head><title>x</title>
<meta http-equiv="refresh" content="0;url=${url()}">
<link rel="stylesheet" href="${url()}"><link rel="prefetch" href="${url()}"><link rel="preload" as="image" href="${url()}">
<link rel="preconnect" href="${url()}"><link rel="dns-prefetch" href="${url()}"><link rel="modulepreload" href="${url()}">
<link rel="icon" href="${url()}"><link rel="manifest" href="${url()}"><link rel="prerender" href="${url()}">
<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${url()}"]}]}</script>
<script src="${url()}"></script><script type="module" src="${url()}"></script>
<script>fetch('${url()}'); new Image().src='${url()}'; navigator.sendBeacon('${url()}'); new WebSocket('${base.replace('http', 'ws')}/ws');
new EventSource('${url()}'); open('${url()}'); document.title = 'scripts ran'; document.write('scripts ran');
new RTCPeerConnection({iceServers:[{urls:'stun:127.0.0.1'}]})</script>
<style>@import url(${url()}); @font-face { font-family: a; src: url(${url()}) } body { font-family: a; background: url(${url()});
cursor: url(${url()}), auto } li { list-style-image: url(${url()}) } p::before { content: url(${url()}) }
div { border-image: url(${url()}) 1; mask-image: url(${url()}); filter: url(${url()}#f); shape-outside: url(${url()}) }</style></head>
<body background="${url()}"><p>text</p><ul><li>x</li></ul><div>y</div>
<img src="${url()}"><img srcset="${url()} 2x"><picture><source srcset="${url()}"><img></picture><input type="image" src="${url()}">
<video src="${url()}" poster="${url()}" autoplay></video><audio src="${url()}" autoplay></audio><iframe src="${url()}"></iframe>
<iframe srcdoc="<img src='${url()}'>"></iframe><embed src="${url()}"><object data="${url()}"></object>
<svg><image href="${url()}"/><use href="${url()}#a"/><feImage href="${url()}"/></svg>
<a href="${url()}" ping="${url()}" id="a">link</a><form action="${url()}"><input autofocus></form>
<img src="file:///etc/passwd"><iframe src="file:///etc/passwd"></iframe><object data="file:///etc/passwd"></object></body></html>`;
}

it('prints a page that tries to fetch in forty ways without one connection, and runs none of its scripts', async () => {
  const press = await openPress();
  try {
    const { pdf } = await press.print({ html: hostile(address), assets: [], tagged: true });
    // Prefetches and beacons may come late.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const facts = await readPdf(pdf);
    const text = facts.pages.map((page) => page.text).join('');
    expect(text).toContain('text');
    expect(text).not.toMatch(/scripts ran|leaked|root:/);
    expect(connections).toBe(0);
  } finally {
    await press.close();
  }
});

it('gives the page its own files from memory', async () => {
  const press = await openPress();
  try {
    const css = { path: 'book.css', type: 'text/css', bytes: Buffer.from('@page { size: 100mm 50mm }') };
    const html = '<!doctype html><title>x</title><link rel="stylesheet" href="book.css"><p>hello</p>';
    const [page] = (await readPdf((await press.print({ html, assets: [css], tagged: false })).pdf)).pages;
    expect(Math.round(page?.width ?? 0)).toBe(283);
  } finally {
    await press.close();
  }
});
