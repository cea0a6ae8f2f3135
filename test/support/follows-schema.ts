/** As much of JSON Schema as the export's has. A keyword that is not known throws, so that none is passed over. */
export interface Schema {
  readonly [keyword: string]: unknown
  readonly properties?: Readonly<Record<string, Schema>>
}

/** Of Unicode, of which some take two places in a string. */
const characters = (text: string) => Array.from(text).length

const rules: Readonly<Record<string, (value: unknown, told: never, schema: Schema) => boolean>> = {
  type: (value, told: string) =>
    told === 'object'
      ? typeof value === 'object' && value !== null && !Array.isArray(value)
      : told === 'array'
        ? Array.isArray(value)
        : told === 'integer'
          ? Number.isSafeInteger(value)
          : typeof value === told,
  const: (value, told: unknown) => value === told,
  enum: (value, told: readonly unknown[]) => told.includes(value),
  anyOf: (value, told: readonly Schema[]) => told.some((schema) => followsSchema(value, schema)),
  pattern: (value, told: string) => typeof value !== 'string' || new RegExp(told, 'u').test(value),
  // Beside a pattern that says the same.
  format: () => true,
  minLength: (value, told: number) => typeof value !== 'string' || characters(value) >= told,
  maxLength: (value, told: number) => typeof value !== 'string' || characters(value) <= told,
  minimum: (value, told: number) => typeof value !== 'number' || value >= told,
  maximum: (value, told: number) => typeof value !== 'number' || value <= told,
  minItems: (value, told: number) => !Array.isArray(value) || value.length >= told,
  maxItems: (value, told: number) => !Array.isArray(value) || value.length <= told,
  items: (value, told: Schema) =>
    !Array.isArray(value) || value.every((item) => followsSchema(item, told)),
  required: (value, told: readonly string[]) =>
    typeof value !== 'object' || value === null || told.every((key) => Object.hasOwn(value, key)),
  properties: (value, told: Readonly<Record<string, Schema>>) =>
    typeof value !== 'object' ||
    value === null ||
    Object.entries(told).every(
      ([key, schema]) =>
        !Object.hasOwn(value, key) ||
        followsSchema((value as Record<string, unknown>)[key], schema),
    ),
  additionalProperties: (value, told: boolean, { properties = {} }) =>
    told ||
    typeof value !== 'object' ||
    value === null ||
    Object.keys(value).every((key) => Object.hasOwn(properties, key)),
}

export function followsSchema(value: unknown, schema: Schema): boolean {
  return Object.entries(schema).every(([keyword, told]) => {
    const rule = rules[keyword]
    if (!rule) throw new Error(`What ${keyword} means is not known here`)
    return rule(value, told as never, schema)
  })
}
