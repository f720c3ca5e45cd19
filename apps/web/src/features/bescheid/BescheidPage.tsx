import { PageHeader } from "@kim/ui";
import { usePageTitle } from "../../app/page-title.ts";

export default function BescheidPage() {
  usePageTitle("Bescheid");
  return <PageHeader title="Bescheid" />;
}
