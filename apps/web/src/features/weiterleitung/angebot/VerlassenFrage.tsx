import { ConfirmDialog } from "@kim/ui";
import { useEffect } from "react";
import { useBlocker } from "react-router";

/** Asks before what was typed and not saved is lost: on a link, the back button, and closing the page. */
export function VerlassenFrage({ ungespeichert }: { ungespeichert: () => boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => ungespeichert() && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    const frage = (event: BeforeUnloadEvent) => {
      if (ungespeichert()) event.preventDefault();
    };
    addEventListener("beforeunload", frage);
    return () => removeEventListener("beforeunload", frage);
  }, [ungespeichert]);
  return (
    <ConfirmDialog
      open={blocker.state === "blocked"}
      danger
      title="Seite verlassen, ohne zu speichern?"
      confirmLabel="Verlassen"
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      Was Sie eingegeben haben, geht dabei verloren. Als Entwurf gespeichert bleibt es liegen, bis Sie es anbieten.
    </ConfirmDialog>
  );
}
