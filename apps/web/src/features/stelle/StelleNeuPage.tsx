import { PageHeader } from "@kim/ui";
import { usePageTitle } from "../../app/page-title.ts";

export default function StelleNeuPage() {
  usePageTitle("Neue Stelle");
  return <PageHeader title="Neue Stelle" />;
}
