import { Button, LinkButton, PageHeader } from "@kim/ui";
import { useState } from "react";
import { useSession } from "../../app/session-context.ts";
import { StelleAendernDialog } from "./StelleAendernDialog.tsx";
import { StelleBeendenDialog } from "./StelleBeendenDialog.tsx";
import type { StelleView } from "./StellePage.tsx";

/** Name of the post, and what this person may do with the post as a whole. */
export function Stellenkopf({ view: { stelle, eigen } }: { view: StelleView }) {
  const { rechte } = useSession();
  const [open, setOpen] = useState<"aendern" | "beenden" | undefined>(undefined);
  const close = () => setOpen(undefined);
  const pflegt = eigen && rechte.includes("stelle:pflegen");
  const actions = eigen && (
    <>
      {rechte.includes("weiterleitung:anbieten") && (
        <LinkButton to={`/stellen/${stelle.id}/weiterleiten`} variant="primary" icon="arrow-forward">Weiterleiten</LinkButton>
      )}
      {pflegt && <Button icon="edit" onClick={() => setOpen("aendern")}>Stelle ändern</Button>}
      {pflegt && <Button onClick={() => setOpen("beenden")}>Stelle beenden</Button>}
    </>
  );
  return (
    <>
      <PageHeader title={stelle.bezeichnung} back={{ to: "/stellen", label: eigen ? "Stellen" : "Gehaltene Stellen" }} actions={actions} />
      {open === "aendern" && <StelleAendernDialog stelle={stelle} onClose={close} />}
      {open === "beenden" && <StelleBeendenDialog stelle={stelle} onClose={close} />}
    </>
  );
}
