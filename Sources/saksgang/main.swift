// SPDX-License-Identifier: GPL-3.0-or-later

import SaksgangCommands

await Saksgang.launch()
