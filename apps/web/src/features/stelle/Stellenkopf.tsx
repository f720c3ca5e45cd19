import { istZuwendungsempfaenger } from "@kim/domain/organisation";
import { Button, LinkButton, PageHeader } from "@kim/ui";
import { useState } from "react";
import { useSession } from "../../base/session-context.ts";
import { StelleAendernDialog } from "./StelleAendernDialog.tsx";
import { StelleBeendenDialog } from "./StelleBeendenDialog.tsx";
import type { StelleView } from "./ansicht.ts";

/** Name of the post, and what this person may do with the post as a whole. */
export function Stellenkopf({ view }: { view: StelleView }) {
  const { stelle, eigen, weiterleitungen } = view;
  const { organisation, rechte } = useSession();
  const [open, setOpen] = useState<"aendern" | "beenden" | undefined>(undefined);
  const close = () => setOpen(undefined);
  const pflegt = eigen && rechte.includes("stelle:pflegen");
  const bietetAn = rechte.includes("weiterleitung:anbieten");
  const gehalten = weiterleitungen.filter(
    (w) =>
      w.empfaengerId === organisation.organisationId &&
      (w.stand === "bevorstehend" || w.stand === "laufend") &&
      w.weiterleitungErlaubt,
  );
  const actions = eigen ? (
    <>
      {istZuwendungsempfaenger(organisation.art) && bietetAn && (
        <LinkButton to={`/stellen/${stelle.id}/weiterleiten`} variant="primary" icon="arrow-forward">
          Weiterleiten
        </LinkButton>
      )}
      {pflegt && (
        <Button icon="edit" onClick={() => setOpen("aendern")}>
          Stelle ändern
        </Button>
      )}
      {pflegt && <Button onClick={() => setOpen("beenden")}>Stelle beenden</Button>}
    </>
  ) : (
    bietetAn &&
    gehalten.map(({ id, geberName }) => (
      <LinkButton
        key={id}
        to={`/stellen/${stelle.id}/weiterleiten?herkunft=${id}`}
        variant="primary"
        icon="arrow-forward"
      >
        {gehalten.length > 1 ? `Weiterleiten (von ${geberName})` : "Weiterleiten"}
      </LinkButton>
    ))
  );
  return (
    <>
      <PageHeader
        title={stelle.bezeichnung}
        back={{ to: "/stellen", label: eigen ? "Stellen" : "Gehaltene Stellen" }}
        actions={actions}
      />
      {open === "aendern" && <StelleAendernDialog view={view} onClose={close} />}
      {open === "beenden" && <StelleBeendenDialog view={view} onClose={close} />}
    </>
  );
}
