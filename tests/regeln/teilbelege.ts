import type { Regelnummer } from "../architecture/rules.ts";

/** Rules without a boundary of their own: what is tested of the part that exists. */
export const teilbelege: Readonly<Partial<Record<Regelnummer, readonly string[]>>> = {
  R38: ["apps/api/src/features/weiterleitung/vertragsende.integration.test.ts"],
  R40: ["packages/domain/src/nachweis/zeichnung.test.ts"],
  R43: ["packages/domain/src/kondition/foerderkonditionen.test.ts"],
  R70: [
    "apps/api/src/features/nachweis/nachweis.router.integration.test.ts",
    "packages/domain/src/nachweis/nachweisanlage.test.ts",
  ],
  R71: ["packages/domain/src/kondition/foerderkonditionen.test.ts"],
  R72: ["apps/worker/src/pdf/vertrag.test.ts", "packages/domain/src/kondition/foerderkonditionen.test.ts"],
  R73: ["apps/worker/src/pdf/vertrag.test.ts", "packages/domain/src/kondition/zinspunkte.test.ts"],
  R77: [
    "apps/api/src/features/nachweis/belegliste/belegliste.integration.test.ts",
    "packages/domain/src/nachweis/belegzeile.test.ts",
  ],
  R79: [
    "packages/domain/src/nachweis/zahlen-zufall.test.ts",
    "packages/domain/src/nachweis/zahlen-des-bescheids.test.ts",
  ],
  R80: ["packages/domain/src/nachweis/zahlen-des-vertrags.test.ts"],
  R81: [
    "packages/domain/src/nachweis/zahlen-des-bescheids.test.ts",
    "packages/domain/src/nachweis/vorpruefung.test.ts",
  ],
  R82: ["packages/domain/src/nachweis/vorpruefung.test.ts"],
  R83: ["packages/domain/src/nachweis/zeilenpruefung.test.ts"],
  R84: ["packages/domain/src/nachweis/nachweismaengel.test.ts"],
  R85: ["packages/domain/src/nachweis/nachweisschritte.test.ts", "packages/domain/src/nachweis/vorpruefung.test.ts"],
  R86: ["packages/domain/src/nachweis/stichprobe.test.ts"],
  R87: ["packages/domain/src/nachweis/vorpruefung.test.ts"],
  R88: [
    "apps/api/src/features/nachweis/belegliste/belegliste.integration.test.ts",
    "packages/domain/src/nachweis/belegzeile.test.ts",
  ],
  R89: ["packages/domain/src/nachweis/einfrieren.test.ts"],
  R90: [
    "apps/api/src/features/nachweis/belegliste/nachweisdatei.integration.test.ts",
    "packages/domain/src/nachweis/nachweisdatei.test.ts",
  ],
  R92: ["packages/domain/src/nachweis/zeichnung.test.ts"],
  R92b: ["packages/domain/src/nachweis/nachweismaengel.test.ts"],
};
