/** Which commands are there, and in which words do they speak? */
import { Command } from 'commander'
import { addAnalysisCommands } from './commands/analysis.js'
import { addAuditCommands } from './commands/audit.js'
import { addBriefingCommand } from './commands/briefing.js'
import { addCaseCommands } from './commands/case.js'
import { addClaimCommands } from './commands/claim.js'
import { addClockCommands } from './commands/clock.js'
import { addCollectCommands } from './commands/collect.js'
import { addConnectorCommands } from './commands/connectors.js'
import { addEvidenceCommands } from './commands/evidence.js'
import { addFactCommands } from './commands/fact.js'
import { addFolderCommands } from './commands/folder.js'
import { addLearningCommands } from './commands/learning.js'
import { addLocalityCommands } from './commands/locality.js'
import { addMatchCommand } from './commands/match.js'
import { addPeopleCommands } from './commands/people.js'
import { addPressCommands } from './commands/press.js'
import { addReportCommand } from './commands/report.js'
import { addResponseCommands } from './commands/response.js'
import { addRetentionCommands } from './commands/retention.js'
import { addSearchCommands } from './commands/search.js'
import { addServeCommands } from './commands/serve.js'
import { addSourceCommands } from './commands/sources.js'
import { speakInSubcommands, speakVietnamese } from './commands/spoken.js'
import { addStoryCommands } from './commands/story.js'
import { VERSION } from './version.js'

export function buildProgram(): Command {
  const program = new Command('diembao')
    .description('Điểm Báo: báo chí và mạng xã hội nói gì về địa phương')
    .version(VERSION, '-V, --version', 'in số phiên bản')
  speakVietnamese(program)
  addServeCommands(program)
  addFolderCommands(program)
  addCollectCommands(program)
  addConnectorCommands(program)
  addSourceCommands(program)
  addAnalysisCommands(program)
  addMatchCommand(program)
  addSearchCommands(program)
  addLocalityCommands(program)
  addReportCommand(program)
  addLearningCommands(program)
  addStoryCommands(program)
  addBriefingCommand(program)
  addEvidenceCommands(program)
  addResponseCommands(program)
  addFactCommands(program)
  addClaimCommands(program)
  addCaseCommands(program)
  addClockCommands(program)
  addPressCommands(program)
  addPeopleCommands(program)
  addAuditCommands(program)
  addRetentionCommands(program)
  speakInSubcommands(program)
  return program
}
