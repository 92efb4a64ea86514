/** 我在学校拿过助学贷款, told after 低保户, comes on top. */
export function hardshipsJoined(
  before: Readonly<Record<string, unknown>>,
  told: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  if (!Array.isArray(before.hardships) || !Array.isArray(told.hardships)) return {};
  return { hardships: [...new Set([...before.hardships, ...told.hardships])] };
}
