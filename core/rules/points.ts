export type PointRow =
  | 'salary'
  | 'education'
  | 'experience'
  | 'months'
  | 'chinese'
  | 'location'
  | 'age'
  | 'elite'
  | 'local';
export type Points = { total: number; rows: Record<PointRow, number> };
