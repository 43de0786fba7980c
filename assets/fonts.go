package assets

import _ "embed" // the faces are embedded

// The faces of the window, as TTF files. Both families are under the SIL
// Open Font License; the licence texts lie beside them in fonts/.
var (
	//go:embed fonts/Inter-Regular.ttf
	InterRegular []byte
	//go:embed fonts/Inter-Medium.ttf
	InterMedium []byte
	//go:embed fonts/Inter-SemiBold.ttf
	InterSemiBold []byte
	//go:embed fonts/SourceSerif4-Regular.ttf
	SerifRegular []byte
	//go:embed fonts/SourceSerif4-SemiBold.ttf
	SerifSemiBold []byte
)
