package doc_test

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/htmlindex"

	"synoptic/data/read/doc"

	"synoptic/data/read"
)

// encodedTexts are texts in languages with the encodings in which they are
// written.
var encodedTexts = []struct{ encodings, text string }{
	{"windows-1256 iso-8859-6", "اجتمع المجلس يوم الاثنين للاستماع إلى خطة جدار الميناء والطريق خلفه. وقال رئيس البلدية إن البيت لن يضيع."},
	{"windows-1255 iso-8859-8", "המועצה התכנסה ביום שני כדי לשמוע את התוכנית לחומת הנמל ולכביש שמאחוריה. ראש העיר אמר שאף בית לא יאבד."},
	{"windows-1251 koi8-r ibm866 iso-8859-5", "Совет заседал в понедельник, чтобы обсудить план новой стены у гавани и дороги за ней. Мэр сказал, что ни один дом не пропадёт."},
	{"windows-1251 koi8-u", "Рада зібралася в понеділок, щоб обговорити план нової стіни гавані та дороги за нею. Мер сказав, що жоден будинок не зникне."},
	{"windows-1251", "Съветът се събра в понеделник, за да чуе плана за стената на пристанището и пътя зад нея. Кметът каза, че няма да се загуби къща."},
	{"windows-1253 iso-8859-7", "Το συμβούλιο συνεδρίασε τη Δευτέρα για να ακούσει το σχέδιο για το τείχος του λιμανιού. Ο δήμαρχος είπε ότι κανένα σπίτι δεν θα χαθεί."},
	{"windows-1254 iso-8859-9", "Meclis pazartesi günü liman duvarı ve arkasındaki yol için hazırlanan planı dinlemek üzere toplandı. Başkan hiçbir evin yıkılmayacağını söyledi."},
	{"windows-1250 iso-8859-2", "Rada zebrała się w poniedziałek, aby wysłuchać planu ściany portowej i drogi za nią. Burmistrz powiedział, że żaden dom nie zostanie stracony."},
	{"windows-1250 iso-8859-2", "Rada zasedala v pondělí, aby si vyslechla plán přístavní zdi a silnice za ní. Starosta řekl, že žádný dům nebude ztracen."},
	{"windows-1250 iso-8859-2", "A tanács hétfőn ült össze, hogy meghallgassa a kikötői fal és a mögötte lévő út tervét. A polgármester azt mondta, egyetlen ház sem vész el."},
	{"windows-1250 iso-8859-2", "Vijeće se sastalo u ponedjeljak kako bi čulo plan za lučki zid i cestu iza njega. Gradonačelnik je rekao da nijedna kuća neće biti izgubljena."},
	{"windows-1257", "Taryba pirmadienį susirinko išklausyti uosto sienos ir už jos esančio kelio plano. Meras sakė, kad nė vienas namas nebus prarastas, žmonės čia gyvens."},
	{"windows-1257", "Padome pirmdien sanāca, lai uzklausītu ostas sienas un aiz tās esošā ceļa plānu. Mērs teica, ka neviena māja netiks zaudēta, ļaudis paliks šeit."},
	{"windows-874", "สภาประชุมเมื่อวันจันทร์เพื่อรับฟังแผนการสร้างกำแพงท่าเรือและถนนด้านหลัง นายกเทศมนตรีกล่าวว่าจะไม่มีบ้านหลังใดสูญหาย"},
	{"gbk gb18030", "理事会周一开会，听取港口墙及其后面道路的计划。市长说，不会失去任何房屋。"},
	{"big5", "理事會週一開會，聽取港口牆及其後面道路的計劃。市長說，不會失去任何房屋。"},
	{"shift_jis euc-jp iso-2022-jp", "評議会は月曜日に港の壁とその背後の道路の計画を聞くために集まった。市長は家が失われることはないと述べた。"},
	{"euc-kr", "위원회는 월요일에 항구 벽과 그 뒤의 도로 계획을 듣기 위해 모였다. 시장은 어떤 집도 잃지 않을 것이라고 말했다."},
	{"windows-1252 macintosh iso-8859-15", "Le conseil s'est réuni lundi pour entendre le projet de mur du port et de la route derrière. « Aucune maison ne sera perdue », a déclaré le maire à l'été."},
	{"windows-1252 macintosh iso-8859-15", "Der Rat tagte am Montag, um den Plan für die Hafenmauer und die Straße dahinter zu hören. Kein Haus werde verloren gehen, sagte der Bürgermeister über die Küste."},
	{"windows-1252 iso-8859-15", "El consejo se reunió el lunes para escuchar el plan del muro del puerto y la carretera detrás. El alcalde dijo que ninguna casa se perderá mañana, según él."},
	{"windows-1252", "O conselho reuniu-se na segunda-feira para ouvir o plano do muro do porto e da estrada atrás dele. A opinião não está só à mercê da população."},
	{"windows-1252", "The council met on Monday – “no house will be lost,” the mayor said. It’s about £12 million, or €14 million, for the café’s wall."},
	{"utf-16le utf-16be", "The council met on Monday to hear the plan for the harbour wall – “no house will be lost,” the mayor said."},
}

// TestEncodingsAreKnown reads texts without being told their encoding.
func TestEncodingsAreKnown(t *testing.T) {
	right, all := 0, 0
	for _, x := range encodedTexts {
		for _, name := range strings.Fields(x.encodings) {
			enc, err := htmlindex.Get(name)
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			raw, err := enc.NewEncoder().String(x.text)
			if err != nil {
				t.Errorf("%s: %v of %q", name, err, x.text)
				continue
			}
			all++
			got, err := read.Bytes("a.txt", []byte(raw))
			if err != nil || got[0].Text != doc.Spelled(x.text) {
				t.Errorf("%s read as %s: %v %.60q, want %.60q", name, got[0].Origin.Encoding, err, got[0].Text, x.text)
				continue
			}
			if certain := strings.HasPrefix(name, "utf-16") || name == "iso-2022-jp"; certain && doc.Guessed(got[0]) {
				t.Errorf("%s is called a guess", name)
			}
			right++
		}
	}
	t.Logf("%d of %d", right, all)
}
