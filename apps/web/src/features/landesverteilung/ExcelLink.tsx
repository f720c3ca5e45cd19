import type { LandesverteilungId } from "@kim/domain/landesverteilung";

export const ExcelLink = ({ id }: { id: LandesverteilungId }) => (
  <a className="kern-btn kern-btn--secondary" href={`/dateien/landesverteilung/${id}.xlsx`} download>
    <span className="kern-label">Als Excel-Datei</span>
  </a>
);
