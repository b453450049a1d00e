import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take far longer than their size tells; begun last, one of them keeps a single processor busy at the end. */
const long = ['e2e/every-page.test.ts', 'e2e/every-role.test.ts']
const isLong = ({ moduleId }: TestSpecification): boolean => long.some(name => moduleId.endsWith(name))

/** The longest files begin first, the others by what vitest knows of them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter(file => !isLong(file))]
  }
}
