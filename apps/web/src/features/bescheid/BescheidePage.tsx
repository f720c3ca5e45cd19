import { PageHeader } from "@kim/ui";
import { usePageTitle } from "../../app/page-title.ts";

export default function BescheidePage() {
  usePageTitle("Bescheide");
  return <PageHeader title="Bescheide" />;
}
