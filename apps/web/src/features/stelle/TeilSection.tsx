import { alsVzae, alsZeitraum } from "@kim/domain/grundlagen";
import { Badge, Button, Cluster, Section, vzae } from "@kim/ui";
import { useState } from "react";
import { useSession } from "../../base/session-context.ts";
import { BesetzungDialog } from "./BesetzungDialog.tsx";
import { Besetzungstabelle } from "./Besetzungstabelle.tsx";
import { Standmarke } from "./Standmarke.tsx";
import type { Stellenteil, StelleView } from "./ansicht.ts";

/** One part of the post with everybody who ever filled it. Only its holder may enter a Besetzung. */
export function TeilSection({ view, teil }: { view: StelleView; teil: Stellenteil }) {
  const { rechte } = useSession();
  const [open, setOpen] = useState(false);
  const darfPflegen = rechte.includes("besetzung:pflegen");
  const pflegt = teil.besetzbar && darfPflegen;
  return (
    <Section
      title={titel(teil)}
      actions={
        pflegt && (
          <Button size="small" icon="add" onClick={() => setOpen(true)}>
            Besetzung eintragen
          </Button>
        )
      }
    >
      <Cluster gap="m">
        <span>
          {vzae(teil.vzaeHundertstel)} VZÄ, {alsZeitraum(teil.beginn, teil.ende)}
        </span>
        {teil.angenommen ? <Standmarke stand={teil.stand} /> : <Badge tone="info">Angeboten, noch ohne Antwort</Badge>}
      </Cluster>
      {teil.angenommen && (
        <Besetzungstabelle
          caption={titel(teil)}
          besetzungen={teil.besetzungen}
          weiterleitungen={view.weiterleitungen}
          funktion={view.stelle.funktion}
          pflegt={!teil.gegeben && darfPflegen}
          gegebenDurch={teil.gegeben ? teil.weiterleitungId : null}
        />
      )}
      {teil.darunter.length > 0 && <Darunter teil={teil} />}
      {open && <BesetzungDialog view={view} teil={teil} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function titel({ bei }: Stellenteil): string {
  return bei === null ? "Besetzung bei uns" : `Besetzung bei ${bei}`;
}

/** What the holder passed on: whose people fill it is not the owner's to see. */
function Darunter({ teil: { bei, darunter } }: { teil: Stellenteil }) {
  return (
    <p>
      {bei} hat einen Teil weitergegeben. Dort besetzt:{" "}
      {darunter.map((d) => `${alsVzae(d.vzaeHundertstel)} ${alsZeitraum(d.von, d.bis)}`).join("; ")}.
    </p>
  );
}
