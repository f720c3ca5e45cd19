import type { Regelnummer } from "../architecture/rules.ts";

/** Rules without a boundary of their own: what is tested of the part that exists. */
export const teilbelege: Readonly<Partial<Record<Regelnummer, readonly string[]>>> = {
  R38: ["apps/api/src/features/weiterleitung/vertragsende.integration.test.ts"],
  R40: ["packages/domain/src/nachweis/ablauf/zeichnung.test.ts"],
  R43: ["packages/domain/src/kondition/foerderkonditionen.test.ts"],
  R72: ["apps/worker/src/pdf/vertrag.test.ts", "packages/domain/src/kondition/foerderkonditionen.test.ts"],
  R73: ["apps/worker/src/pdf/vertrag.test.ts", "packages/domain/src/zins/zinspunkte.test.ts"],
  R79: [
    "packages/domain/src/nachweis/rechnung/zahlen-zufall.test.ts",
    "packages/domain/src/nachweis/rechnung/zahlen-des-bescheids.test.ts",
  ],
  R80: ["packages/domain/src/nachweis/rechnung/zahlen-des-vertrags.test.ts"],
  R89: ["packages/domain/src/nachweis/fassung/einfrieren.test.ts"],
  R92b: ["packages/domain/src/nachweis/ablauf/nachweismaengel.test.ts"],
  R97b: [
    "packages/domain/src/zins/basiszins.test.ts",
    "packages/domain/src/fristenliste/fristen-der-rueckforderungen.test.ts",
  ],
  R107: ["packages/domain/src/frist/feiertage.test.ts"],
};
