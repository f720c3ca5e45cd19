import { fuehrtBelegliste, papiere } from "@kim/domain/nachweis";
import { Section } from "@kim/ui";
import type { Entwurf, Nachweisansicht } from "../ansicht.ts";
import { Belegliste } from "../belegliste/Belegliste.tsx";
import { EntwurfspapierSection } from "../dokument/EntwurfspapierSection.tsx";
import { Angabentexte } from "../fassung/Angabentexte.tsx";
import { KettenSection } from "../kette/KettenSection.tsx";
import { PapierwegSection } from "../schritte/PapierwegSection.tsx";
import { Schritte } from "../schritte/Schritte.tsx";
import { NachweisZahlen } from "../zahlen/NachweisZahlen.tsx";
import { Angaben } from "./Angaben.tsx";
import { Besserstellungen } from "./Besserstellungen.tsx";
import { EinnahmenSection } from "./EinnahmenSection.tsx";
import { NachweisMaengel } from "./NachweisMaengel.tsx";
import { useEntwurf } from "./use-entwurf.ts";

type EntwurfsansichtProps = { ansicht: Nachweisansicht; entwurf: Entwurf };

/** The draft for whoever writes it; a step first saves what is typed. */
export function Bearbeitungsansicht({ ansicht, entwurf }: EntwurfsansichtProps) {
  const bearbeitung = useEntwurf(ansicht.nachweis, entwurf);
  const { nachweis, lauf } = ansicht;
  // A correction of words keeps every figure.
  const nurText = lauf.berichtigung === "nur_text";
  return (
    <>
      <Schritte ansicht={ansicht} vorher={bearbeitung.speichere} />
      <EntwurfspapierSection nachweis={nachweis} entwurf={entwurf} vorher={bearbeitung.speichere} />
      <Offenes ansicht={ansicht} entwurf={entwurf} />
      <Belege nachweis={nachweis} />
      {papiere[nachweis.art].finanzierung && !nurText && (
        <EinnahmenSection jahr={nachweis.jahr} entwurf={entwurf} bearbeitung={bearbeitung} />
      )}
      {nachweis.weiterleitungId !== null && !nurText && (
        <Besserstellungen weiterleitungId={nachweis.weiterleitungId} jahr={nachweis.jahr} bearbeitung={bearbeitung} />
      )}
      <Angaben nachweis={nachweis} entwurf={entwurf} bearbeitung={bearbeitung} />
      <NachweisZahlen zahlen={entwurf.inhalt.zahlen} inhaberName={ansicht.nachweis.inhaberName} />
    </>
  );
}

/** The paper as it would be submitted today, to read before it is signed. */
export function Entwurfsansicht({ ansicht, entwurf }: EntwurfsansichtProps) {
  return (
    <>
      <Schritte ansicht={ansicht} />
      {ansicht.lauf.stand === "entwurf" && <EntwurfspapierSection nachweis={ansicht.nachweis} entwurf={entwurf} />}
      {ansicht.lauf.stand === "vorbereitet" && <PapierwegSection ansicht={ansicht} />}
      <Offenes ansicht={ansicht} entwurf={entwurf} />
      <NachweisZahlen zahlen={entwurf.inhalt.zahlen} inhaberName={ansicht.nachweis.inhaberName} />
      <Belege nachweis={ansicht.nachweis} />
      <Angabentexte inhalt={entwurf.inhalt} />
    </>
  );
}

/** What is missing, and what is open below. */
function Offenes({ ansicht: { nachweis, lauf }, entwurf }: EntwurfsansichtProps) {
  return (
    <>
      <div id="fehlt">
        <Section title="Was noch fehlt">
          <NachweisMaengel maengel={entwurf.maengel} jahr={nachweis.jahr} />
        </Section>
      </div>
      {lauf.berichtigung !== "nur_text" && entwurf.kette.length > 0 && (
        <div id="kette">
          <KettenSection kette={entwurf.kette} jahr={nachweis.jahr} />
        </div>
      )}
    </>
  );
}

/** R77: only a Träger lists receipts, and only for a contract. */
const Belege = ({ nachweis }: Pick<Nachweisansicht, "nachweis">) =>
  nachweis.weiterleitungId !== null && fuehrtBelegliste(nachweis.inhaberArt) && <Belegliste nachweis={nachweis} />;
