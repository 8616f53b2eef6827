import { z } from 'zod';
import { jobOptions } from './job-options.ts';

const statuses = ['waiting', 'active', 'done', 'failed', 'cancelled'];
const text = { type: 'string' } as const;
const time = { type: 'string', format: 'date-time' } as const;

const job = {
  type: 'object',
  required: ['id', 'status', 'created', 'attempts'],
  properties: {
    id: { ...text, description: 'Whoever knows it may see the results.' },
    status: { type: 'string', enum: statuses },
    created: time,
    finished: time,
    expires: { ...time, description: 'When the results are no longer there.' },
    attempts: { type: 'integer', description: 'How often the job was begun.' },
    progress: { type: 'object', properties: { stage: text, detail: text } },
    reason: { ...text, description: 'Why it failed, where no message says it.' },
    messages: {
      type: 'array',
      description: 'What `variorum build --json` says of the documents.',
      items: { type: 'object', properties: { severity: text, rule: text, file: text, reason: text } },
    },
    files: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'bytes', 'sha256', 'url'],
        properties: {
          path: text,
          bytes: { type: 'integer' },
          sha256: text,
          pages: { type: 'integer' },
          url: text,
        },
      },
    },
  },
};

const failure = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
});
const jobAnswer = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Job' } } },
});
const id = { name: 'id', in: 'path', required: true, schema: text };

/**
 * The API in OpenAPI's words.
 * @param mostUploaded bytes of an archive that may be handed in.
 */
export function openApi(version: string, mostUploaded: number) {
  const { $schema: _, ...options } = z.toJSONSchema(jobOptions);
  return {
    openapi: '3.1.0',
    info: { title: 'Variorum print shop', version },
    security: [{ token: [] }],
    paths: {
      '/v1/jobs': {
        post: {
          summary: 'Hand in a project to be printed',
          requestBody: {
            required: true,
            content: {
              'multipart/form-data': {
                schema: {
                  type: 'object',
                  required: ['project'],
                  properties: {
                    project: {
                      type: 'string',
                      format: 'binary',
                      description: `A ZIP archive of the project, of ${Math.round(mostUploaded / 1024 / 1024)} MB at most.`,
                    },
                    options: { $ref: '#/components/schemas/Options' },
                  },
                },
                encoding: { options: { contentType: 'application/json' } },
              },
            },
          },
          responses: {
            202: jobAnswer('Taken in; `Location` is its address.'),
            400: failure('The form, the archive or the options are not as described.'),
            401: failure('A token is asked for.'),
            413: failure('The archive is too large.'),
            429: failure('Too many jobs of this client in this minute; `Retry-After` says when.'),
            503: failure('Too many jobs wait, or the queue is away; `Retry-After` says when.'),
          },
        },
      },
      '/v1/jobs/{id}': {
        get: {
          summary: 'How far a job is, and what came of it',
          parameters: [id],
          responses: { 200: jobAnswer('The job.'), 404: failure('No such job, or it has expired.') },
        },
        delete: {
          summary: 'Cancel a job',
          parameters: [id],
          responses: {
            204: { description: 'It is over, or soon will be.' },
            404: failure('No such job, or it has expired.'),
          },
        },
      },
      '/v1/jobs/{id}/files/{path}': {
        get: {
          summary: 'A result',
          parameters: [id, { name: 'path', in: 'path', required: true, schema: text }],
          responses: {
            200: {
              description: 'Its bytes, which are those that `variorum build` makes.',
              content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
            },
            404: failure('No such file, or it has expired.'),
          },
        },
      },
      '/health': {
        get: {
          summary: 'Whether the server and its queue answer',
          security: [],
          responses: { 200: { description: 'They do.' }, 503: { description: 'The queue is away.' } },
        },
      },
      '/metrics': {
        get: {
          summary: "Numbers in Prometheus' text format",
          responses: { 200: { description: 'The numbers.', content: { 'text/plain': { schema: text } } } },
        },
      },
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Job: job,
        Options: options,
        Error: {
          type: 'object',
          required: ['error'],
          properties: {
            error: {
              type: 'object',
              required: ['code', 'message'],
              properties: { code: text, message: text },
            },
          },
        },
      },
    },
  };
}
