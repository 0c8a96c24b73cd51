import type { OpenAPIObject } from '@nestjs/swagger';
import { procedures, type CommandDescription, type JsonSchema } from '@tiaokuai/domain';
import { exampleOf } from './example-of.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;
type Body = NonNullable<Operation['requestBody']>;

interface KnownCommand {
  readonly kind: string;
  readonly command: CommandDescription;
}

const commands: readonly KnownCommand[] = procedures.flatMap(({ kind, commands: own }) =>
  own.filter(({ engineOnly }) => !engineOnly).map((command) => ({ kind, command })),
);

const nameOf = ({ kind, command }: KnownCommand) => `${kind}.${command.name}`;
const referenceTo = (each: KnownCommand) => ({ $ref: `#/components/schemas/${nameOf(each)}` });

/** The form of every command a person may give, as its procedure describes it. */
export function commandSchemas(): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(commands.map((each) => [nameOf(each), each.command.schema]));
}

/** One path per command name, beside the general one: what its body is in each procedure that has it. */
export function commandPaths(route: string, general: Operation): OpenAPIObject['paths'] {
  const acting = commands.filter(({ command }) => !command.opens);
  const names = [...new Set(acting.map(({ command }) => command.name))];
  return Object.fromEntries(
    names.map((name) => {
      const having = acting.filter(({ command }) => command.name === name);
      return [route.replace('{name}', name), { post: commandOperation(name, having, general) }];
    }),
  );
}

function commandOperation(name: string, having: readonly KnownCommand[], general: Operation): Operation {
  const words = having.map(({ command: { label } }) => `${label.zh} / ${label.en}`);
  const isName = (parameter: object) => 'name' in parameter && parameter.name === 'name';
  return {
    ...general,
    operationId: `command_${name}`,
    summary: [...new Set(words)].join(' · '),
    tags: having.map(({ kind }) => kind),
    parameters: general.parameters?.filter((parameter) => !isName(parameter)),
    requestBody: bodyOf(
      having.map((each) => ({
        name: nameOf(each),
        schema: referenceTo(each),
        value: exampleOf(each.command.schema),
      })),
    ),
  };
}

/** The body of `POST /cases`: a kind, and the payload of a command that opens it. */
export function openingBody(): Body {
  const opening = commands.filter(({ command }) => command.opens);
  return bodyOf(
    opening.map((each) => ({
      name: nameOf(each),
      schema: {
        type: 'object',
        properties: {
          kind: { const: each.kind },
          command: { const: each.command.name },
          payload: referenceTo(each),
        },
        required: ['kind', 'payload'],
        additionalProperties: false,
      },
      value: { kind: each.kind, payload: exampleOf(each.command.schema) },
    })),
  );
}

function bodyOf(
  forms: readonly { readonly name: string; readonly schema: object; readonly value: unknown }[],
): Body {
  const [only] = forms;
  const schema =
    forms.length === 1 && only !== undefined ? only.schema : { anyOf: forms.map((each) => each.schema) };
  const examples = Object.fromEntries(forms.map(({ name, value }) => [name, { value }]));
  return { required: true, content: { 'application/json': { schema, examples } } };
}
