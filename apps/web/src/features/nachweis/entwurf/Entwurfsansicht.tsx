import { fuehrtBelegliste, papiere } from "@kim/domain/nachweis";
import { Section } from "@kim/ui";
import type { Entwurf, Nachweisansicht } from "../ansicht.ts";
import { Unterschiede } from "../fassung/Unterschiede.tsx";
import { KettenSection } from "../kette/KettenSection.tsx";
import { PapierwegSection } from "../schritte/PapierwegSection.tsx";
import { Schritte } from "../schritte/Schritte.tsx";
import { NachweisZahlen } from "../zahlen/NachweisZahlen.tsx";
import { Angaben } from "./Angaben.tsx";
import { BeleglisteSection } from "./BeleglisteSection.tsx";
import { Besserstellungen } from "./Besserstellungen.tsx";
import { EinnahmenSection } from "./EinnahmenSection.tsx";
import { NachweisMaengel } from "./NachweisMaengel.tsx";
import { useEntwurf, type Bearbeitung } from "./use-entwurf.ts";

type EntwurfsansichtProps = { ansicht: Nachweisansicht; entwurf: Entwurf };

/** The draft for whoever writes it: a step first saves what is typed. */
export function Bearbeitungsansicht({ ansicht, entwurf }: EntwurfsansichtProps) {
  const bearbeitung = useEntwurf(ansicht.nachweis, entwurf);
  return (
    <>
      <Schritte ansicht={ansicht} vorher={bearbeitung.speichere} />
      <Entwurfsansicht ansicht={ansicht} entwurf={entwurf} bearbeitung={bearbeitung} />
    </>
  );
}

/** The paper as it would be submitted today, with what it lacks; read only without `bearbeitung`. */
export function Entwurfsansicht({
  ansicht,
  entwurf,
  bearbeitung,
}: EntwurfsansichtProps & { bearbeitung: Bearbeitung | null }) {
  const { nachweis, lauf, eingereicht } = ansicht;
  const { weiterleitungId, jahr, art } = nachweis;
  const nurText = lauf.berichtigung === "nur_text";
  return (
    <>
      {lauf.stand === "vorbereitet" && <PapierwegSection ansicht={ansicht} />}
      <div id="fehlt">
        <Section title="Was noch fehlt">
          <NachweisMaengel maengel={entwurf.maengel} jahr={jahr} />
        </Section>
      </div>
      {!nurText && (
        <div id="kette">
          <KettenSection kette={entwurf.kette} />
        </div>
      )}
      {eingereicht && (
        <Section title={`Geändert gegenüber Fassung ${eingereicht.version}`}>
          <Unterschiede
            caption={`Geändert gegenüber Fassung ${eingereicht.version}`}
            unterschiede={entwurf.unterschiede}
            inhalte={[entwurf.inhalt, eingereicht.inhalt]}
          />
        </Section>
      )}
      <NachweisZahlen zahlen={entwurf.inhalt.zahlen} />
      {weiterleitungId !== null && fuehrtBelegliste(nachweis.inhaberArt) && (
        <div id="belegliste">
          <BeleglisteSection nachweisId={nachweis.id} />
        </div>
      )}
      {papiere[art].finanzierung && !nurText && (
        <EinnahmenSection nachweis={nachweis} entwurf={entwurf} bearbeitung={bearbeitung} />
      )}
      {weiterleitungId !== null && !nurText && (
        <Besserstellungen weiterleitungId={weiterleitungId} jahr={jahr} entwurf={entwurf} bearbeitung={bearbeitung} />
      )}
      <Angaben nachweis={nachweis} entwurf={entwurf} bearbeitung={bearbeitung} />
    </>
  );
}
