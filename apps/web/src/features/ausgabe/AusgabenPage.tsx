import { PageHeader } from "@kim/ui";
import { usePageTitle } from "../../app/page-title.ts";

export default function AusgabenPage() {
  usePageTitle("Ausgaben und Einnahmen");
  return <PageHeader title="Ausgaben und Einnahmen" />;
}
