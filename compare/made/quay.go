package made

import "synoptic/compare/text"

// Quay is a report and two accounts of it, with other words, other order,
// a split, a merger, additions that the accounts share, and claims about the
// same things that say something else.
var Quay = []text.Account{
	{ID: 1, Role: text.Original, Language: "en", Lines: true, Text: `The Harbour Board of Estrel (HBE) handled 4.2 million tonnes of freight in 2024, nine percent more than in the year before.
Grain exports doubled, while timber fell for the third year in a row.
The Board spent 61 million florins on the new eastern quay, which opened on 14 May and can take ships of up to 300 metres.
An inspection in March found cracks in two of the eleven cranes, and both were taken out of service.
No worker was killed in the port last year; 38 were injured, most of them by falling loads.
The Board is a member of the Northern Sea Ports Association.
Pilots went on strike for six days in September over night shifts and pay.
The Board's director, Ilse Marant, called the strike "a costly lesson for everyone who works here".
Dredging of the outer channel has been put off until 2027 because the money is not there.
The ferry to Lund carried 212,000 passengers, fewer than expected.`},
	{ID: 2, Role: text.Retold, Language: "en", Lines: true, Text: `Freight through the port of Estrel grew by 9 percent to 4.2 million tonnes last year, the harbour board said in its yearly report.
Exports of grain were twice as high as a year earlier.
Timber, however, declined again.
Two of eleven cranes had to be shut down after inspectors discovered cracks in March.
There were no deaths in the port, but 38 workers were hurt, mainly when loads fell.
The strike of the pilots in September was "a costly lesson for everyone who works here," director Ilse Marant said.
It lasted six days.
The mayor of Estrel wants a casino on the old western quay.
Port workers met in Lund on Sunday to talk about a new union.`},
	{ID: 3, Role: text.Retold, Language: "en", Lines: true, Text: `Estrel has a new eastern quay: it cost the HBE 61 million florins, opened in May and takes vessels up to 300 metres long.
Plans for a casino on the old western quay are being pushed by Estrel's mayor.
The outer channel will not be dredged before 2027 for lack of money.
On the ferry to Lund, 212,000 people travelled, which was less than the board had expected.
The harbour board's grain silos date from 1931.`},
}
