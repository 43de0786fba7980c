package made

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// Told writes the exported fields of a value that are not zero, numbers to three
// digits: Lo=2.5 Unit=usd Noun=[boat crew]. It is for golden files.
func Told(x any) string { return told(reflect.ValueOf(x)) }

func told(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return "-"
		}
		return told(v.Elem())
	case reflect.Struct:
		return toldFields(v)
	case reflect.Slice, reflect.Array:
		var out []string
		for i := range v.Len() {
			out = append(out, told(v.Index(i)))
		}
		return "[" + strings.Join(out, " ") + "]"
	case reflect.Float32, reflect.Float64:
		return strconv.FormatFloat(v.Float(), 'g', 3, 64)
	case reflect.String:
		return v.String()
	}
	return fmt.Sprint(v)
}

func toldFields(v reflect.Value) string {
	var out []string
	for i := range v.NumField() {
		name, field := v.Type().Field(i).Name, v.Field(i)
		switch {
		case !v.Type().Field(i).IsExported() || field.IsZero():
		case field.Kind() == reflect.Bool:
			out = append(out, name)
		case field.Kind() == reflect.Struct:
			out = append(out, name+"={"+told(field)+"}")
		default:
			out = append(out, name+"="+told(field))
		}
	}
	return strings.Join(out, " ")
}
