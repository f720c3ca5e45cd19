import { PageHeader } from "@kim/ui";
import { usePageTitle } from "../../app/page-title.ts";

export default function UeberPage() {
  usePageTitle("Über diese Anwendung");
  return <PageHeader title="Über diese Anwendung" />;
}
