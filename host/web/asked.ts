import { readFileSync } from 'node:fs';
import type { Asked, AskedTable, Shape } from './src/api/unasked';

type Node = Record<string, unknown>;

/** Reads the table from docs/openapi.json. */
export function askedTable(document: URL): AskedTable {
  const { paths, components } = JSON.parse(readFileSync(document, 'utf8')) as {
    paths: Record<string, Record<string, Node>>;
    components: { schemas: Record<string, Node>; parameters: Record<string, Node> };
  };
  const parameterOf = (p: Node) => (typeof p.$ref === 'string' ? components.parameters[nameOf(p.$ref)]! : p);
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== 'parameters')
      .map(([method, call]): [string, Asked] => {
        const said = [...((methods.parameters as unknown as Node[] | undefined) ?? []), ...((call.parameters as Node[] | undefined) ?? [])];
        const content = ((call.requestBody as Node | undefined)?.content ?? {}) as Record<string, { schema?: Node }>;
        const json = (content['application/json'] ?? content['*/*'])?.schema;
        return [
          `${method.toUpperCase()} ${path}`,
          {
            query: said
              .map(parameterOf)
              .filter((p) => p.in === 'query')
              .map((p) => String(p.name)),
            ...(json && { body: shapeOf(json) }),
          },
        ];
      }),
  );
  return {
    calls: Object.fromEntries(calls),
    shapes: Object.fromEntries(Object.entries(components.schemas).map(([name, schema]) => [name, shapeOf(schema)])),
  };
}

function shapeOf(schema: Node): Shape {
  if (typeof schema.$ref === 'string') return nameOf(schema.$ref);
  const several = (schema.oneOf ?? schema.anyOf) as Node[] | undefined;
  if (several) return { either: several.map(shapeOf) };
  if (schema.items) return { each: shapeOf(schema.items as Node) };
  // What takes any further member is a dictionary: its names are data.
  if (!schema.properties || (schema.additionalProperties && typeof schema.additionalProperties === 'object')) return null;
  return { members: Object.fromEntries(Object.entries(schema.properties as Node).map(([name, of]) => [name, shapeOf(of as Node)])) };
}

const nameOf = (reference: string) => reference.split('/').at(-1)!;
