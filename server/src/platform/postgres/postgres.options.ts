import { totalmem } from 'node:os'
import type { Endpoint } from './endpoint.ts'

const mebibyte = 1024 * 1024

/**
 * The server's settings for a small office, given on the command line so that this file is their only place.
 * @param special settings of one run, which go before these
 */
export function postgresOptions(
  endpoint: Endpoint,
  durable: boolean,
  special: Readonly<Record<string, string>> = {},
): string[] {
  const shared = Math.min(512, Math.max(64, Math.floor(totalmem() / mebibyte / 8)))
  const settings: Record<string, string | number> = {
    // '.' is the cluster's folder: short however deep it lies, and closed to everyone else.
    ...(endpoint.kind === 'socket'
      ? { listen_addresses: '', unix_socket_directories: '.', port: 5432 }
      : { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: endpoint.port }),
    max_connections: 60,
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${shared * 4}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    // A folder of backups that cannot be reached must not fill the disk of the database; then a new backup is begun.
    max_slot_wal_keep_size: '4GB',
    random_page_cost: 1.1,
    // Compiling a plan costs more than the short queries of an office take.
    jit: 'off',
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_destination: 'stderr',
    logging_collector: 'off',
    log_checkpoints: 'off',
    log_line_prefix: '',
    // Statements, their values and the DETAIL of an error hold people's data, which has no place in a log.
    log_statement: 'none',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    // As short as it can be: what a journal entry says would stand in pg_stat_activity until the connection's next statement.
    track_activity_query_size: 100,
    ...special,
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
