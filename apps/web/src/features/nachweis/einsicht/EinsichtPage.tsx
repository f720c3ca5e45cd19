import { PageHeader } from "@kim/ui";
import { NotFoundPage } from "../../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../../base/page-title.ts";
import { useSession } from "../../../base/session-context.ts";
import { Einsichtsliste } from "../../../shared/einsicht/Einsichtsliste.tsx";

/** The auditor's list: what was submitted, as far as he is let into it. */
export default function EinsichtPage() {
  usePageTitle("Nachweise zur Prüfung");
  const { rechte } = useSession();
  if (!rechte.includes("einsicht:nehmen")) return <NotFoundPage />;
  return (
    <>
      <PageHeader
        title="Nachweise zur Prüfung"
        lead="Eingereichte Nachweise in der Zeit Ihrer Einsicht. Was Sie öffnen, sieht die Stelle, die sie gewährt hat; Ihre Prüfnotizen sieht nur Ihr Amt."
      />
      <Einsichtsliste />
    </>
  );
}
