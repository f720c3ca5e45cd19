import type { Regelnummer } from "../architecture/rules.ts";

/** Rules without a boundary of their own: what is tested of the part that exists. */
export const teilbelege: Readonly<Partial<Record<Regelnummer, readonly string[]>>> = {
  R38: ["apps/api/src/features/weiterleitung/vertragsende.integration.test.ts"],
  R43: ["packages/domain/src/kondition/foerderkonditionen.test.ts"],
  R71: ["packages/domain/src/kondition/foerderkonditionen.test.ts"],
  R72: ["apps/worker/src/pdf/vertrag.test.ts", "packages/domain/src/kondition/foerderkonditionen.test.ts"],
  R73: ["apps/worker/src/pdf/vertrag.test.ts", "packages/domain/src/kondition/zinspunkte.test.ts"],
};
