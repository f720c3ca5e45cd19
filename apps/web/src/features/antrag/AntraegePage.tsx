import { PageHeader } from "@kim/ui";
import { usePageTitle } from "../../app/page-title.ts";

export default function AntraegePage() {
  usePageTitle("Anträge");
  return <PageHeader title="Anträge" />;
}
