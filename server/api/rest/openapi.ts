import { z } from 'zod';
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { REQUESTS_PER_MINUTE } from '@/server/services/api-keys/schema';
import { PREFIX } from './handler';
import { RESOURCES } from './resources';

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });

const refusal = z
  .object({
    error: z.object({
      message: z.string(),
      reason: z.string(),
      field: z.string().optional(),
      value: z.string().optional(),
      unit: z.string().optional(),
      limit: z.string().optional(),
      incident: z.string().optional(),
    }),
  })
  .meta({ id: 'Refusal', description: 'What was refused, and why' });

const refused = (description: string) => ({ description, content: json(refusal) });

function paths(): ZodOpenApiPathsObject {
  return Object.fromEntries(
    RESOURCES.map(({ address, summary, scope, path, query, output }) => [
      address,
      {
        get: {
          operationId: `read${address.replace(/\{.*?\}/g, 'one').replace(/(^|[/-])(\w)/g, (_, __, first: string) => first.toUpperCase())}`,
          summary,
          description: `For keys that may read "${scope}".`,
          tags: [scope],
          requestParams: { path, query },
          responses: {
            200: { description: summary, content: json(output) },
            400: refused('A parameter is malformed'),
            401: refused('No valid key'),
            403: refused('The key may not read this area'),
            404: refused('Nothing there in the workspace of the key'),
            429: refused(`More than ${REQUESTS_PER_MINUTE} requests in a minute`),
          },
        },
      },
    ]),
  );
}

/** The API's description (OpenAPI 3.1), from the schemas that check its requests and answers. */
export const openApiDocument = (origin: string) =>
  createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Homeostat',
        version: '1',
        description:
          'Reads what is published of one workspace. Dates are ISO 8601, integers of the chain decimal strings, money in the unit that the field names.',
      },
      servers: [{ url: `${origin}${PREFIX}` }],
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
      security: [{ key: [] }],
      paths: paths(),
    },
    {
      // Bodies that are stored and passed on as they are.
      allowEmptySchema: { custom: true, unknown: true, any: true },
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
      },
    },
  );
