/** Says what is wrong with a recipe, and what would be right, from the schema itself. */
import type * as v from "valibot";
import { nearest } from "./nearest.ts";

/** What is read of a valibot schema: https://valibot.dev/guides/internal-architecture/. */
interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  /** Of a variant, schemas; of a picklist, its values. */
  readonly options?: readonly (Schema | string)[];
  /** A variant's discriminator. */
  readonly key?: string;
  readonly item?: Schema;
  /** Of a schema that depends on its value. */
  readonly getter?: (input: unknown) => Schema;
  readonly wrapped?: Schema;
  readonly literal?: unknown;
  /** A schema, which may have a pipe of its own, and the checks that follow it. */
  readonly pipe?: readonly (Schema & Check)[];
}

interface Check {
  readonly type: string;
  readonly requirement?: unknown;
  readonly message?: unknown;
}

type Path = readonly (string | number)[];

/** One line: the key, what is wrong with it, and what it may be. */
export function explainIssue(schema: v.GenericSchema, issue: v.BaseIssue<unknown>, json: unknown): string {
  const root = schema as unknown as Schema;
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const name = path.join(".");
  if (isUnknownKey(issue)) return unknownKey(root, path, json);
  const allowed = describe(schemaAt(root, path, json));
  if (isMissingKey(issue)) return `the key "${name}" is missing; it must be ${allowed}`;
  const subject = path.length === 0 ? "the recipe" : `"${name}"`;
  // A message of the schema's own says more than its type does.
  if (issue.message.startsWith("must ")) return `${subject} ${issue.message}`;
  return `${subject} must be ${allowed}, not ${shortened(issue.input)}`;
}

const isUnknownKey = ({ type, expected }: v.BaseIssue<unknown>): boolean =>
  type === "strict_object" && expected === "never";
const isMissingKey = ({ input, message }: v.BaseIssue<unknown>): boolean =>
  input === undefined && message.startsWith("Invalid key");

function unknownKey(root: Schema, path: Path, json: unknown): string {
  const parent = path.slice(0, -1);
  const siblings = keysOf(schemaAt(root, parent, json), valueAt(json, parent));
  // Of a key without a path, the one with that name further down may be meant.
  const known = parent.length === 0 ? knownPaths(root, json) : siblings.map((key) => [...parent, key]);
  const last = (candidate: Path): string => String(candidate.at(-1));
  const match = nearest(last(path), known.map(last));
  const found = known.find((candidate) => last(candidate) === match);
  const wayOut = found
    ? `did you mean "${found.join(".")}", ${describe(schemaAt(root, found, json))}?`
    : `${parent.length === 0 ? "there are" : `"${parent.join(".")}" takes`} ${listed(siblings, "and")}`;
  return `there is no key "${path.join(".")}"; ${wayOut}`;
}

/** Every key of the recipe as it is, and of its parts. */
function knownPaths(schema: Schema, json: unknown, above: Path = []): Path[] {
  return keysOf(schema, json).flatMap((key) => {
    const path = [...above, key];
    const value = valueAt(json, [key]);
    return [path, ...knownPaths(child(schema, key, json), value, path)];
  });
}

function schemaAt(schema: Schema, path: Path, json: unknown): Schema {
  let [found, value] = [schema, json];
  for (const key of path) {
    found = child(found, key, value);
    value = valueAt(value, [key]);
  }
  return found;
}

const UNKNOWN: Schema = { type: "unknown" };

function child(schema: Schema, key: string | number, value: unknown): Schema {
  const { item, entries, options, key: discriminator } = resolved(schema, value);
  // Where the kind itself is wrong, all kinds are what is allowed.
  if (key === discriminator)
    return { type: "picklist", options: kindsOf({ options, key: discriminator } as Schema) };
  return item ?? entries?.[key] ?? UNKNOWN;
}

function keysOf(schema: Schema, value: unknown): string[] {
  return Object.keys(resolved(schema, value).entries ?? {});
}

/** Without what it is wrapped in; of a variant, the option that `value` is of. */
function resolved(schema: Schema, value: unknown): Schema {
  if (schema.wrapped) return resolved(schema.wrapped, value);
  if (schema.getter) return resolved(schema.getter(value), value);
  if (schema.type !== "variant") return schema;
  const kind = valueAt(value, [schema.key!]);
  const options = schema.options as readonly Schema[];
  const option = options.find(({ entries }) => entries?.[schema.key!]?.literal === kind);
  return option ? resolved(option, value) : schema;
}

function kindsOf({ options, key }: Schema): string[] {
  return (options as readonly Schema[]).map(({ entries }) => String(entries?.[key!]?.literal));
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    json,
  );
}

/** What a value may be: "a whole number of at least 1", "accuracy or loss". */
function describe(schema: Schema): string {
  switch (schema.type) {
    case "optional":
      return describe(schema.wrapped!);
    case "nullable":
      return `${describe(schema.wrapped!)}, or null`;
    case "number":
      return describeNumber(schema);
    case "string":
      return ownMessage(schema) ?? "text";
    case "boolean":
      return "true or false";
    case "literal":
      return JSON.stringify(schema.literal);
    case "picklist":
      return listed(schema.options as readonly string[], "or");
    case "array":
      return "a list";
    case "variant":
      return `an object whose "${schema.key}" is ${listed(kindsOf(schema), "or")}`;
    case "strict_object":
      return `an object with ${listed(Object.keys(schema.entries!), "and")}`;
    default:
      return "something else";
  }
}

function checksOf({ pipe = [] }: Schema): Check[] {
  return pipe.flatMap((part) => [part, ...checksOf(part)]);
}

function describeNumber(schema: Schema): string {
  const checks = checksOf(schema);
  const limit = (type: string): unknown => checks.find((action) => action.type === type)?.requirement;
  const noun = checks.some(({ type }) => type === "integer") ? "a whole number" : "a number";
  const [least, most, above, below] = ["min_value", "max_value", "gt_value", "lt_value"].map(limit);
  const bounds = [
    // Where both are said, the stricter one was added later.
    above === undefined && least !== undefined && `of at least ${least}`,
    above !== undefined && `above ${above}`,
    most !== undefined && `of at most ${most}`,
    below !== undefined && `below ${below}`,
  ].filter((bound) => bound !== false);
  return [noun, bounds.join(" and ")].join(" ").trimEnd();
}

function ownMessage(schema: Schema): string | undefined {
  const message = checksOf(schema).find((action) => typeof action.message === "string")?.message as
    | string
    | undefined;
  return message?.replace(/^must be /, "");
}

function listed(words: readonly string[], conjunction: "and" | "or"): string {
  if (words.length < 2) return words.join();
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)}`;
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
