import { AppShell, Button, Notice, PageHeader } from "@kim/ui";
import { useRouteError } from "react-router";
import { PageMissing } from "./page-chunk.tsx";
import { usePageTitle } from "../base/page-title.ts";

/** In place of a page that could not be fetched or shown; the frame around it stays. */
export function PageFailure() {
  const error = useRouteError();
  const { title, text } = sentences(error);
  usePageTitle(title);
  return (
    <>
      <PageHeader title={title} />
      <Notice tone="danger" role="alert">
        <div className="kim-stack kim-gap-s">
          <p>{text}</p>
          <div>
            <Button variant="primary" icon="autorenew" onClick={() => location.reload()}>
              Neu laden
            </Button>
          </div>
        </div>
      </Notice>
    </>
  );
}

/** The same for a page that has no frame around it, or whose frame failed. */
export const BareFailure = () => (
  <AppShell>
    <PageFailure />
  </AppShell>
);

function sentences(error: unknown): { title: string; text: string } {
  if (!(error instanceof PageMissing)) {
    return {
      title: "Das hat nicht geklappt",
      text: "Diese Seite ließ sich nicht anzeigen. Der Fehler liegt bei uns. Was gespeichert war, ist noch da.",
    };
  }
  if (!error.replaced)
    return { title: "Keine Verbindung", text: "Die Seite ließ sich nicht laden. Bitte prüfen Sie Ihre Verbindung." };
  return {
    title: "Bitte neu laden",
    text: "Die Plattform wurde aktualisiert. Nach dem Neuladen arbeiten Sie mit der neuen Fassung weiter.",
  };
}
