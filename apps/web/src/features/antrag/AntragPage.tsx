import { PageHeader } from "@kim/ui";
import { usePageTitle } from "../../app/page-title.ts";

export default function AntragPage() {
  usePageTitle("Antrag");
  return <PageHeader title="Antrag" />;
}
