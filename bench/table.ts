/**
 * A table of text, its first column to the left and the others to the right.
 *
 * @param rows the first are the names of the columns
 */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length))
  )

  return rows
    .map((row) =>
      row
        .map((text, column) =>
          column === 0
            ? text.padEnd(widths[column])
            : text.padStart(widths[column])
        )
        .join('  ')
        .trimEnd()
    )
    .map((line) => `  ${line}`)
    .join('\n')
}
