import type { Vertragsvorgang } from "@kim/domain/weiterleitung";
import { LinkButton } from "@kim/ui";
import { Aenderung } from "./Aenderung.tsx";
import { Antwort } from "./Antwort.tsx";
import { angebotAdresse } from "./entwurf.ts";
import type { WeiterleitungZeile } from "./naechster-schritt.ts";
import { Ruecknahme } from "./Ruecknahme.tsx";
import { Uebergang } from "./Uebergang.tsx";
import { Vertragsende } from "./Vertragsende.tsx";

/** What this person may do with the contract now; the answer to a proposed change stands beside the proposal. */
export function VertragAktionen({ weiterleitung: w }: { weiterleitung: WeiterleitungZeile }) {
  const darf = (vorgang: Vertragsvorgang) => w.vorgaenge.includes(vorgang);
  return (
    <>
      {darf("antworten") && <Antwort weiterleitung={w} />}
      {darf("zuruecknehmen") && <Ruecknahme weiterleitung={w} />}
      {darf("weiterleiten") && (
        <LinkButton to={angebotAdresse(w.stelleId, { herkunftId: w.id })} variant="primary" icon="arrow-forward">
          Weiterleiten
        </LinkButton>
      )}
      {darf("aendern") && <Aenderung weiterleitung={w} />}
      {darf("uebergeben") && <Uebergang weiterleitung={w} />}
      {darf("zurueckgeben") && <Vertragsende weiterleitung={w} art="zurueckgeben" />}
      {darf("beenden") && <Vertragsende weiterleitung={w} art="beenden" />}
    </>
  );
}
