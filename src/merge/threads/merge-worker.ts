import { parentPort, workerData } from 'node:worker_threads';
import { makeTools } from '../make-tools.ts';
import { batchSize, takeBatch, type WorkerResult, type WorkerTask } from '../merge-entries.ts';
import { runJob } from './entry-work.ts';
import { strippedBody } from './worker-payload.ts';

// Runs as a thread of its own beside the one that merges: takes jobs as long as there are some, and posts what came of them.

const { sets, decisions, engine, jobs, next } = workerData as WorkerTask;
const tools = await makeTools(sets, new Map(), decisions, { engine });
for (let at = takeBatch(next); at < jobs.length; at = takeBatch(next))
  parentPort?.postMessage(
    jobs.slice(at, at + batchSize).map((job, place): WorkerResult[number] => {
      const members = job.members.flatMap(([set, answer]) => {
        const [own, one] = [sets[set], sets[set]?.answers[answer]];
        return own && one ? [{ answerSet: own.id, answer: one }] : [];
      });
      const work = runJob({ ...job, group: { ...job.group, members } }, tools);
      return [at + place, { ...work, body: strippedBody(work.body) }];
    }),
  );
