import { propertiesOf } from '@tiaokuai/domain';
import type { OpenAPIObject } from '@nestjs/swagger';
import { OPEN_MARK } from '../session/session.guard.js';
import { commandPaths, commandSchemas, openingBody } from './command-paths.js';
import schemas from './contracts.schema.json' with { type: 'json' };
import examples from './examples.json' with { type: 'json' };

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;

const METHODS = ['get', 'post', 'delete'] as const;
const COMMAND_ROUTE = '/api/v1/cases/{id}/commands/{name}';
const CASES_ROUTE = '/api/v1/cases';

/** Adds what no decorator knows: the shapes, every procedure's commands, problems, headers of the acting post, examples. */
export function completeDocument(document: OpenAPIObject): OpenAPIObject {
  const execute = document.paths[COMMAND_ROUTE]?.post;
  const open = document.paths[CASES_ROUTE]?.post;
  if (execute === undefined || open === undefined)
    throw new Error('the routes of commands are not where they were');
  const paths = { ...document.paths, ...commandPaths(COMMAND_ROUTE, execute) };
  paths[CASES_ROUTE] = { ...paths[CASES_ROUTE], post: { ...open, requestBody: openingBody() } };
  return {
    ...document,
    paths: Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, completePath(item)])),
    components: {
      ...document.components,
      schemas: withComponentReferences({ ...schemas, ...commandSchemas() }),
      parameters: ACTING_PARAMETERS,
      responses: { Problem: PROBLEM },
    },
  };
}

/** Schemas name each other as definitions where they were made, and as components here. */
function withComponentReferences(definitions: object): NonNullable<OpenAPIObject['components']>['schemas'] {
  return JSON.parse(
    JSON.stringify(definitions).replaceAll('"#/definitions/', '"#/components/schemas/'),
  ) as NonNullable<OpenAPIObject['components']>['schemas'];
}

function completePath(item: PathItem): PathItem {
  const operations = METHODS.flatMap((method) => {
    const operation = item[method];
    return operation === undefined ? [] : [[method, completeOperation(operation)] as const];
  });
  return { ...item, ...Object.fromEntries(operations) };
}

function completeOperation(operation: Operation): Operation {
  const { [OPEN_MARK]: openToAll, ...described } = operation as Operation & Record<string, unknown>;
  const parameters = [...(operation.parameters ?? [])];
  if (openToAll !== true) parameters.push(...Object.keys(ACTING_PARAMETERS).map((name) => referTo(name)));
  const { requestBody } = operation;
  return {
    ...described,
    ...(requestBody === undefined ? {} : withExamples({ requestBody })),
    parameters,
    security: openToAll === true ? [] : [{ session: [] }, { token: [] }],
    responses: {
      ...withExamples(operation.responses),
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function referTo(parameter: string): { readonly $ref: string } {
  return { $ref: `#/components/parameters/${parameter}` };
}

/** Puts the recorded example of a shape beside every body of that shape. */
function withExamples<T extends object>(bodies: T): T {
  const completed = Object.entries(bodies).map(([name, body]) => [name, withExample(body)] as const);
  // Every body keeps its name and its members; an example is all that is added.
  return Object.fromEntries(completed) as T;
}

function withExample(body: unknown): unknown {
  const content = propertiesOf(propertiesOf(body)['content']);
  const json = propertiesOf(content['application/json']);
  const reference = propertiesOf(json['schema'])['$ref'];
  const example = typeof reference === 'string' ? exampleOfShape(reference.split('/').at(-1)) : undefined;
  if (example === undefined) return body;
  return { ...propertiesOf(body), content: { ...content, 'application/json': { ...json, example } } };
}

function exampleOfShape(shape = ''): unknown {
  const known: Readonly<Record<string, unknown>> = examples;
  return known[shape];
}

const ACTING_PARAMETERS = {
  ActingPost: {
    name: 'Tiaokuai-Post',
    in: 'header',
    required: false,
    description: 'The post the person acts from, `<unit>/<post>`; needed wherever a post is asked about',
    schema: { type: 'string' },
    example: 'wj/streetDispatcher',
  },
  OnBehalfOf: {
    name: 'Tiaokuai-On-Behalf-Of',
    in: 'header',
    required: false,
    description: 'Whose post it is, where it was delegated',
    schema: { type: 'string' },
  },
  Language: {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: '`zh` (default) or `en`',
    schema: { type: 'string' },
  },
} satisfies NonNullable<OpenAPIObject['components']>['parameters'];

const PROBLEM = {
  description:
    'Why not: RFC 9457 with a stable code, the field it is about, and for conflicts what changed and by whom',
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/Problem' },
      example: examples.Problem,
    },
  },
};
