import { setztFenster } from "../foerderung/antrag.ts";
import { einBeleg, einTraegernachweis } from "../foerderung/belege.ts";
import { eineBehoerde } from "../foerderung/mittel.ts";
import type { Besuch, TestApi } from "../welt/api.ts";
import { besitzVon, type Besitz } from "../welt/besitz.ts";
import { aKreisMitEmpfaengern, aPerson, type Mandant } from "../welt/tenants.ts";

/** Two Kreise that own the same kinds of things and have nothing to do with each other, and the authority above. */
export interface Buehne {
  ich: Mandant;
  api: Besuch["api"];
  meineKommune: Mandant;
  mein: Besitz;
  fremd: Mandant;
  fremdes: Besitz;
  behoerde: Mandant;
  verwaltung: Besuch;
  /** Who audits the own proofs. */
  pruefer: Besuch;
  /** A Träger's own proof with one line. */
  belege: Awaited<ReturnType<typeof einTraegernachweis>> & { zeile: string };
}

export async function openBuehne(server: TestApi): Promise<Buehne> {
  const behoerde = await eineBehoerde(server);
  await setztFenster(behoerde);
  const [meine, andere] = [await aKreisMitEmpfaengern(server), await aKreisMitEmpfaengern(server)];
  const { kreis: ich, kommune: meineKommune } = meine;
  const mein = await besitzVon(server, ich, meineKommune);
  return {
    ich,
    api: ich.api,
    meineKommune,
    mein,
    pruefer: await server.login(`${mein.prueferin}@kim.example`),
    fremd: andere.kreis,
    fremdes: await besitzVon(server, andere.kreis, andere.kommune),
    behoerde,
    belege: await belegeVon(server),
    verwaltung: await aPerson(server, [{ organisationId: ich.id, rollen: ["mandantenverwaltung"] }]),
  };
}

async function belegeVon(server: TestApi): Promise<Buehne["belege"]> {
  const szene = await einTraegernachweis(server);
  const { id: zeile } = await szene.traeger.api.belegzeile.create.mutate(einBeleg(szene.nachweisId));
  return { ...szene, zeile };
}

type Fremdes = keyof Besitz | "organisation" | "benutzer";
type Call = (buehne: Buehne, id: string) => Promise<unknown>;

/** An otherwise valid call with another id in its place, what of the other Kreis's is put there, and the answer. */
export interface Swap {
  fremdes: Fremdes;
  call: Call;
  code: "NOT_FOUND" | "CONFLICT";
}

export type Swaps = Record<string, Swap>;

export const unseen = (fremdes: Fremdes, call: Call): Swap => ({ fremdes, call, code: "NOT_FOUND" });

/** The rule answers, and the same for everything one does not hold. */
export const ruled = (fremdes: Fremdes, call: Call): Swap => ({ fremdes, call, code: "CONFLICT" });

export function foreignId({ fremd, fremdes }: Buehne, was: Fremdes): string {
  if (was === "organisation") return fremd.id;
  return was === "benutzer" ? fremd.benutzerId : fremdes[was];
}
