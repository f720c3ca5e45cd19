import {
  asTenant,
  getWeiterleitung,
  listVertragsdokumente,
  Missing,
  recordProtokoll,
  recordVertragsdokument,
} from "@kim/db";
import type { WeiterleitungId } from "@kim/domain/grundlagen";
import { hatRecht, type Rolle } from "@kim/domain/organisation";
import { decideUnterschrift, type Unterschrift } from "@kim/domain/weiterleitung";
import type { Person } from "../../shell/session.ts";
import { once, Refused, Repeated, type Deps } from "../../shell/trpc.ts";

const rechte = { geber: "weiterleitung:anbieten", empfaenger: "weiterleitung:beantworten" } as const;

/** Whoever offers or answers; which of the two it takes, the contract says. */
export const darfHinterlegen = ({ organisation: { rollen } }: Person): boolean =>
  Object.values(rechte).some((recht) => hatRecht(rollen, recht));

/** Whether these roles let a person act for its side of the contract. */
export const handeltFuer = (rollen: readonly Rolle[], seite: "geber" | "empfaenger"): boolean =>
  hatRecht(rollen, rechte[seite]);

/** Adds a signed copy beside those that are there; with the same id a second time it changes nothing. */
export async function hinterlegeUnterschrift(
  { db, clock }: Deps,
  { benutzerId, name, organisation: { organisationId, rollen } }: Person,
  weiterleitungId: WeiterleitungId,
  datei: Unterschrift,
): Promise<void> {
  const am = clock();
  await once(datei.id, () =>
    asTenant(db, organisationId, benutzerId, async (tx) => {
      const vertrag = await getWeiterleitung(tx, weiterleitungId);
      if (!handeltFuer(rollen, vertrag.geberId === tx.tenantId ? "geber" : "empfaenger"))
        throw new Missing("weiterleitung");
      const eigene = (await listVertragsdokumente(tx, vertrag)).filter(
        (d) => d.organisationId === tx.tenantId && d.art === "unterschrieben",
      );
      if (eigene.some(({ id }) => id === datei.id)) throw new Repeated();
      const entschieden = decideUnterschrift({ weiterleitung: vertrag, bisherige: eigene.length, unterschrift: datei });
      if (!entschieden.ok) throw new Refused(entschieden.refusal);
      const { unterschrift } = entschieden.event;
      await recordVertragsdokument(tx, vertrag, { ...unterschrift, art: "unterschrieben" }, { am, von: name });
      const eingabe = { weiterleitungId, id: datei.id, dateiname: unterschrift.dateiname, bytes: datei.inhalt.length };
      await recordProtokoll(tx, {
        am,
        benutzerId,
        benutzerName: name,
        befehl: "weiterleitungUnterschrift.create",
        eingabe,
      });
    }),
  );
}
