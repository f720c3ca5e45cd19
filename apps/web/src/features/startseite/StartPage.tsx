import { PageHeader } from "@kim/ui";
import { usePageTitle } from "../../app/page-title.ts";

export default function StartPage() {
  usePageTitle("Startseite");
  return <PageHeader title="Startseite" />;
}
