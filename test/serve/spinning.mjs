// A process that prints as badly as one can: what it does its task says.
const filled = [];
process.on('message', ({ name }) => {
  if (name === 'spin') for (;;);
  if (name === 'die') process.exit(9);
  if (name === 'fill') setInterval(() => filled.push(Buffer.alloc(50_000_000, 1)), 20);
  if (name === 'environment')
    process.send({
      kind: 'done',
      result: { code: 0, out: JSON.stringify(process.env), err: '', passesLimit: false },
    });
  if (name === 'sleep') process.send({ kind: 'progress', step: { stage: 'sleeps', detail: '' } });
});
