import { Command } from 'commander'
import { settingDescriptions } from '../platform/settings.ts'

/** `mangnon settings`: every setting with its default and whether it is set now; values of secrets are not shown. */
export function settingsCommand(): Command {
  return new Command('settings')
    .description('liệt kê các thiết đặt và giá trị hiện tại / list the settings and their present values')
    .action(() => {
      for (const { name, fallback, vi, en, secret } of settingDescriptions) {
        const value = process.env[name] ?? fallback
        process.stdout.write(`${name}=${secret && value ? '(đã đặt / set)' : value}\n  ${vi}\n  ${en}\n`)
      }
    })
}
