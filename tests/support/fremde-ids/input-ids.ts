import type { z } from "zod";

/** The ids an input names, however deep: through lists, alternatives and what may be left out. */
export function idsIn(schema: z.core.$ZodType): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "object")
    return Object.entries(def.shape).flatMap(([field, inner]) =>
      /(^i|I)d$/.test(field) ? [field] : idsIn(inner).map((deeper) => `${field}.${deeper}`),
    );
  if (def.type === "array") return idsIn(def.element);
  if (def.type === "union") return def.options.flatMap(idsIn);
  if (def.type === "pipe") return idsIn(def.in);
  return "innerType" in def ? idsIn(def.innerType) : [];
}
