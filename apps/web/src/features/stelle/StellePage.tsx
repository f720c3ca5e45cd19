import { PageHeader } from "@kim/ui";
import { usePageTitle } from "../../app/page-title.ts";

export default function StellePage() {
  usePageTitle("Stelle");
  return <PageHeader title="Stelle" />;
}
