import { kettensumme, nachweisstandNamen } from "@kim/domain/nachweis";
import { Badge, Button, datum, euro, Section, Table, TextLink, type Column } from "@kim/ui";
import { useState } from "react";
import { useSession } from "../../../base/session-context.ts";
import type { Kettenzeile } from "../ansicht.ts";
import { NieBegonnenVerzicht } from "./NieBegonnenVerzicht.tsx";
import { KettenVerzicht } from "./KettenVerzicht.tsx";

/** Every contract of this body that counts in the year, and what its holder proved of it (R81). */
export function KettenSection({ kette, jahr }: { kette: readonly Kettenzeile[]; jahr: number }) {
  const { rechte } = useSession();
  const [verzicht, setVerzicht] = useState<Kettenzeile | null>(null);
  const summe = kettensumme(kette);
  const columns: Column<Kettenzeile>[] = [
    {
      key: "empfaenger",
      header: "Empfänger",
      rowHeader: true,
      cell: (g) => (
        <>
          {g.nachweisId === null ? (
            <TextLink to={`/weiterleitungen/${g.weiterleitungId}`}>{g.empfaengerName}</TextLink>
          ) : (
            <TextLink to={`/nachweise/${g.empfaengerId}/${g.nachweisId}`}>{g.empfaengerName}</TextLink>
          )}
          <div className="kern-hint">{`Fällig am ${datum(g.faelligAm)}`}</div>
        </>
      ),
      footer: "Summe",
    },
    { key: "stand", header: "Stand", cell: (g) => <Stand glied={g} /> },
    {
      key: "betrag",
      header: "Weitergeleitet",
      numeric: true,
      cell: (g) => euro(g.weitergeleitetCent),
      footer: euro(summe.weitergeleitetCent),
    },
    {
      key: "anerkannt",
      header: "Anerkannt",
      numeric: true,
      cell: (g) => (g.pruefsumme ? euro(g.pruefsumme.anerkanntCent) : "–"),
      footer: euro(summe.anerkanntCent),
    },
    {
      key: "gekuerzt",
      header: "Gekürzt",
      numeric: true,
      cell: (g) => (g.pruefsumme ? euro(g.pruefsumme.gekuerztCent) : "–"),
      footer: euro(summe.gekuerztCent),
    },
    {
      key: "zurueckgestellt",
      header: "Zurückgestellt",
      numeric: true,
      cell: (g) => (g.pruefsumme ? euro(g.pruefsumme.zurueckgestelltCent) : "–"),
      footer: euro(summe.zurueckgestelltCent),
    },
    {
      key: "rueckgabe",
      header: "Zurückzugeben",
      numeric: true,
      cell: (g) => (g.lauf?.stand === "verzichtet" ? euro(g.weitergeleitetCent) : euro(g.rueckgabeCent)),
    },
    {
      key: "verzicht",
      header: "Verzicht",
      action: true,
      cell: (g) =>
        rechte.includes("nachweis:pruefen") &&
        verzichtbar(g) && (
          <Button
            size="small"
            aria-label={`Auf den Nachweis von ${g.empfaengerName} verzichten`}
            onClick={() => setVerzicht(g)}
          >
            Verzichten
          </Button>
        ),
    },
  ];
  return (
    <Section title="Teilnachweise der Empfänger">
      <p className="kern-hint">
        Vorbereitet werden kann erst, wenn jeder Teilnachweis bescheinigt ist oder mit Begründung darauf verzichtet
        wurde.
      </p>
      <Table
        caption="Teilnachweise der Empfänger"
        captionHidden
        columns={kette.some(verzichtbar) ? columns : columns.filter(({ key }) => key !== "verzicht")}
        rows={kette}
        rowKey={({ weiterleitungId }) => weiterleitungId}
        stacks
      />
      {verzicht && <Verzicht glied={verzicht} jahr={jahr} onClose={() => setVerzicht(null)} />}
    </Section>
  );
}

// One that nobody began is waived by its contract.
const Verzicht = (props: { glied: Kettenzeile; jahr: number; onClose: () => void }) =>
  props.glied.nachweisId === null ? <NieBegonnenVerzicht {...props} /> : <KettenVerzicht {...props} />;

const verzichtbar = ({ lauf }: Kettenzeile): boolean =>
  lauf === null || (lauf.bescheinigung === null && ["entwurf", "vorbereitet", "gezeichnet"].includes(lauf.stand));

function Stand({ glied: { lauf, pruefsumme } }: { glied: Kettenzeile }) {
  if (!lauf) return <Badge tone="warning">Noch nicht begonnen</Badge>;
  const wartet = (pruefsumme?.zurueckgestelltCent ?? 0) !== 0 && !lauf.bescheinigung?.zurueckgestelltesVerzichtet;
  return (
    <>
      <Badge tone={ton(lauf)}>{nachweisstandNamen[lauf.stand]}</Badge>
      {wartet && <div className="kern-hint">Über Zurückgestelltes ist noch zu entscheiden.</div>}
    </>
  );
}

const ton = ({ stand, bescheinigung }: NonNullable<Kettenzeile["lauf"]>) =>
  stand === "verzichtet" ? "neutral" : bescheinigung ? "success" : "warning";
